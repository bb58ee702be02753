/** The rule about native files: the database's add-on and the picture library for this computer, and nothing else. */
import type { Arch, Platform } from '../target.ts';
import type { PackedFile } from './files.ts';

type Need = { what: string; pattern: RegExp };

/** What must be there, each exactly once. */
function needs(platform: Platform, arch: Arch): Need[] {
  const here = `${platform}-${arch}`;
  const images = 'node_modules/@img/sharp';
  const vips: Record<Platform, Need[]> = {
    linux: [one('libvips', `${images}-libvips-${here}/lib/libvips-cpp\\.so\\.[\\d.]+`)],
    darwin: [one('libvips', `${images}-libvips-${here}/lib/libvips-cpp\\.[\\d.]+\\.dylib`)],
    win32: [
      one('libvips', `${images}-${here}/lib/libvips-\\d+\\.dll`),
      one("libvips's C++ part", `${images}-${here}/lib/libvips-cpp-[\\d.]+\\.dll`),
    ],
  };
  return [
    one("the database's add-on", `node_modules/better-sqlite3/prebuilds/${here}\\.node`),
    one("the picture library's add-on", `${images}-${here}/lib/sharp-${here}(-[\\d.]+)?\\.node`),
    ...vips[platform],
  ];
}

function one(what: string, pattern: string): Need {
  return { what, pattern: new RegExp(`^${pattern}$`) };
}

/** Sentences about native files that are missing, too many, for another computer, or out of the system's reach. */
export function nativeProblems(files: PackedFile[], platform: Platform, arch: Arch): string[] {
  const wanted = needs(platform, arch);
  const natives = files.filter(
    ({ native, path }) => native !== undefined || /\.(node|dll|dylib)$/.test(path),
  );
  const extra = natives.filter(({ path }) => !wanted.some(({ pattern }) => pattern.test(path)));
  return [
    ...extra.map((file) => `${file.path} is native code that isn't needed.`),
    ...wanted.flatMap(({ what, pattern }) => {
      const found = natives.filter(({ path }) => pattern.test(path));
      const [file] = found;
      if (file === undefined) return [`${what} is missing.`];
      if (found.length > 1) return [`${what} is there ${found.length} times.`];
      if (file.native?.platform !== platform || file.native.arch !== arch) {
        return [`${file.path} isn't code for ${platform} ${arch}.`];
      }
      return file.place === 'unpacked'
        ? []
        : [`${file.path} is in the archive, where the system can't load it.`];
    }),
  ];
}
