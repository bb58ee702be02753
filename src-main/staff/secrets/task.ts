/** Work of the secret worker; neither secrets nor hashes leave the process. */
export type SecretTask = { kind: 'hash'; secret: string } | { kind: 'verify'; secret: string; hash: string };

/** Worker → main thread, once: the encoded hash, or whether the secret is the one of the hash. */
export type SecretReply = { hash: string } | { isRight: boolean };
