/** How a record looks, on paper and in a browser. No bubble is split between two pages unless it is longer than one. */
export const PAGE_STYLE = `
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 10.5pt/1.45 'Segoe UI', Tahoma, 'Noto Sans Arabic', 'DejaVu Sans', sans-serif; color: #111; background: #fff }
body.screen { max-width: 52rem; margin-inline: auto; padding: 1.5rem }
header { border-block-end: 1.5pt solid #0b6e5d; padding-block-end: 3mm; margin-block-end: 4mm }
.sign { color: #0b6e5d; font-weight: 700 }
h1 { font-size: 15pt; margin-block: 1mm }
h2 { font-size: 11.5pt; margin-block: 5mm 2mm; break-after: avoid }
h3 { font-size: 10.5pt; margin-block: 4mm 1.5mm; break-after: avoid }
h2.day { text-align: center; font-size: 9.5pt; color: #444 }
.about, .meta, .label { font-size: 8.5pt; color: #555 }
.line { min-block-size: 1em; overflow-wrap: anywhere; white-space: pre-wrap; unicode-bidi: isolate; text-align: start }
.line.bullet, .line.number { padding-inline-start: 1em }
.line.quote { border-inline-start: 2pt solid #bbb; padding-inline-start: 1.5mm; color: #444 }
code, .line.code { font-family: Consolas, 'DejaVu Sans Mono', monospace; font-size: 9.5pt }
.message { display: flex; flex-direction: column; align-items: flex-start; margin-block-end: 2mm; break-inside: avoid }
.message.pharmacy { align-items: flex-end }
.bubble { max-inline-size: 80%; border: .5pt solid #bbb; border-radius: 2.5mm; padding: 1.5mm 2.5mm; background: #f4f4f2 }
.message.pharmacy .bubble { background: #e2f3ec; border-color: #9fcfbd }
.writer { font-size: 8.5pt; font-weight: 700; color: #0b6e5d }
.meta { margin-block-start: .5mm; white-space: normal }
blockquote { border-inline-start: 2pt solid #0b6e5d; background: #0000000d; border-radius: 1mm; padding: 1mm 2mm; margin-block: 1mm; font-size: 9pt }
figure { margin-block: 1mm; break-inside: avoid }
figure img { display: block; max-inline-size: 85mm; max-block-size: 95mm; border-radius: 1.5mm }
figcaption { font-size: 8pt; color: #555 }
.file { font-size: 9.5pt }
.file.gone { color: #8a3b00 }
.earlier { border-block-start: .5pt dashed #999; margin-block-start: 1mm; padding-block-start: 1mm; color: #444 }
.reactions { font-size: 8.5pt; color: #444; display: flex; gap: 2mm; padding-inline: 2mm }
.notice { text-align: center; font-size: 8.5pt; color: #555; margin-block-end: 2mm; break-inside: avoid }
.note { border: .75pt dashed #b08900; background: #fff8e1; border-radius: 1.5mm; padding: 1.5mm 2.5mm; margin: 0 8mm 2mm; break-inside: avoid }
.note .writer { color: #7a5f00 }
dl { margin-block-end: 2mm }
dl > div { display: flex; gap: 3mm; padding-block: .4mm; break-inside: avoid }
dt { flex: 0 0 36mm; color: #555 }
dd { flex: 1 1 auto; min-inline-size: 0 }
ul { padding-inline-start: 5mm; margin-block-end: 2mm; font-size: 9.5pt }
.quoted-words { border-inline-start: 2pt solid #bbb; padding-inline-start: 2mm; margin-block-end: 3mm }
table { inline-size: 100%; border-collapse: collapse; margin-block: 2mm 3mm }
th, td { border: .5pt solid #bbb; padding: 1mm 2mm; text-align: start; vertical-align: top }
thead th { background: #eef4f1; font-size: 9pt }
thead { display: table-header-group }
tfoot { display: table-row-group }
tfoot th { text-align: end; font-weight: 400 }
tfoot tr:last-child th, tfoot tr:last-child td { font-weight: 700; font-size: 11.5pt }
tr { break-inside: avoid }
tbody td:nth-last-child(-n + 2) .line, tfoot td { white-space: nowrap }
.photos { display: flex; flex-wrap: wrap; gap: 3mm }
.photos img { max-inline-size: 100%; max-block-size: 105mm; border-radius: 1.5mm }
.photos.two img { max-inline-size: 48%; max-block-size: 85mm }
.photos.many img { max-inline-size: 31%; max-block-size: 60mm }
.A5 { font-size: 8.5pt }
.A5 h1 { font-size: 12pt }
.A5 header { padding-block-end: 1.5mm; margin-block-end: 2mm }
.A5 .about { font-size: 7.5pt }
.A5 dt { flex-basis: 24mm }
.A5 th, .A5 td { padding: .6mm 1.2mm }
.A5 h2 { margin-block: 2mm 1.5mm }
.A5 .photos { gap: 2mm }
.A5 .photos img { max-block-size: 58mm }
.A5 .photos.two img { max-block-size: 48mm }
.A5 .photos.many img { max-block-size: 32mm }
body.screen .message, body.screen .note { content-visibility: auto; contain-intrinsic-size: auto 5rem }
body.screen figure img { max-inline-size: min(100%, 24rem); max-block-size: 28rem }
`;
