/**
 * The look of a printed report: A4 or Letter, black on white, system fonts, a serif for reading. Charts fit every
 * width, for half of one misleads. Wide tables may be moved sideways on a narrow screen; on paper they wrap.
 */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 "Iowan Old Style", Georgia, "Liberation Serif", serif; font-variant-numeric: tabular-nums; }
main { max-width: 66rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.25; margin: 2rem 0 .5rem; }
p, ul { margin: .5rem 0; max-width: 68ch; }
.answer { font-size: 20px; }
.warning { border-left: 4px solid #1a1a1a; padding-left: .75rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font: 14px/1.4 system-ui, "Liberation Sans", Arial, sans-serif; margin: .75rem 0; min-width: min(26rem, 100%); overflow-wrap: normal; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; max-width: min(44rem, 90vw); }
th, td { padding: .2rem .75rem .2rem 0; border-bottom: 1px solid #d8d8d8; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1px solid #1a1a1a; vertical-align: bottom; }
.left { text-align: left; min-width: 5.5rem; }
.right { text-align: right; }
td.right { white-space: nowrap; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; margin-bottom: .25rem; max-width: 68ch; }
figcaption small { display: block; font-size: 14px; font-weight: 400; }
svg { max-width: 100%; height: auto; font-family: system-ui, "Liberation Sans", Arial, sans-serif; }
footer { margin-top: 2.5rem; border-top: 1px solid #d8d8d8; font-size: 14px; }
@page { margin: 18mm; }
@media print { main { max-width: none; padding: 0; } .table { overflow: visible; } table { font-size: 10px; } th, td { padding-right: .4rem; } td.right { white-space: normal; } .left { min-width: 0; } figure, table, tr, .warning { break-inside: avoid; } h2, figcaption { break-after: avoid; } }
`;
