export const SHELLS = ['cmd', 'powershell', 'bash'] as const;
export type Shell = (typeof SHELLS)[number];

/** Their own names, in every language. */
export const SHELL_NAMES: Readonly<Record<Shell, string>> = {
  cmd: 'cmd',
  powershell: 'PowerShell',
  bash: 'bash',
};

/** In every code page of a Windows console, so that the first try does not fail over letters. */
const BODY = { to: '01012345678', text: 'Your order is ready' };

/** The same call as somebody types it into each window of a PC. `YOUR-KEY` stands for the key. */
export function curlFor(shell: Shell, port: number): string {
  const url = `http://127.0.0.1:${port}/api/send-message`;
  const json = JSON.stringify(BODY);
  switch (shell) {
    case 'cmd':
      return [
        `curl ${url} ^`,
        '  -H "X-API-Key: YOUR-KEY" ^',
        '  -H "Idempotency-Key: order-1001" ^',
        '  -H "Content-Type: application/json" ^',
        `  -d "${json.replaceAll('"', String.raw`\"`)}"`,
      ].join('\n');
    case 'powershell':
      // Its own command: what Windows PowerShell hands to curl.exe loses its quotes, and letters of Arabic with them.
      return [
        `Invoke-RestMethod ${url} -Method Post \``,
        "  -Headers @{ 'X-API-Key' = 'YOUR-KEY'; 'Idempotency-Key' = 'order-1001' } `",
        "  -ContentType 'application/json; charset=utf-8' `",
        `  -Body ([Text.Encoding]::UTF8.GetBytes('${json}'))`,
      ].join('\n');
    case 'bash':
      return [
        `curl ${url} \\`,
        String.raw`  -H 'X-API-Key: YOUR-KEY' \ `.trimEnd(),
        String.raw`  -H 'Idempotency-Key: order-1001' \ `.trimEnd(),
        String.raw`  -H 'Content-Type: application/json' \ `.trimEnd(),
        `  -d '${json}'`,
      ].join('\n');
  }
}
