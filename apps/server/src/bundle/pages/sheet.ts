/** The look of a bound file: black rules on paper, room for the binding at the left, A4 in print. No outside font. */
export const sheet = `
*{box-sizing:border-box}
html{font:16px/1.75 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;color:#1b1b1b;
background:#e9e6df;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
body{margin:0;padding:1.5rem 1rem 3rem}
main{max-width:52rem;margin:0 auto;background:#fff;border:1px solid #c9c4b8;border-left:.75rem solid #8c1d18;
padding:2.5rem 3rem 3rem}
h1,h2,p,dl,dd,ol,ul,table{margin:0;padding:0}
h1{font-size:1.75rem;line-height:1.4;text-align:center;letter-spacing:.05em;font-weight:700}
h2{font-size:1.125rem;margin:2rem 0 .5rem;font-weight:700;border-bottom:2px solid #1b1b1b;padding-bottom:.2rem}
a{color:#123f78;text-underline-offset:.2em}
.head{text-align:center;color:#4a4a4a;font-size:.9375rem}
.head b{color:#1b1b1b}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.6}
th,td{border:1px solid #6e6a62;padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f4f1ea;text-align:center;white-space:nowrap}
tbody th{background:#f4f1ea;font-weight:400;width:9.5rem}
.facts{margin-top:1.25rem}
.num{text-align:center;white-space:nowrap}
.text{white-space:pre-line}.keep{white-space:nowrap}
.mark{display:inline-block;border:1px solid #8c1d18;color:#8c1d18;padding:0 .35rem;margin:0 .25rem .15rem 0;
font-size:.8125rem;line-height:1.5}
.mark.quiet{border-color:#595959;color:#454545}
.now{display:block;color:#8c1d18}
.struck td:nth-child(2){text-decoration:line-through}
.note{border-left:3px solid #6e6a62;background:#f8f6f1;padding:.6rem 1rem;margin-top:1rem;font-size:.9375rem}
.note p+p{margin-top:.4rem}
.small{font-size:.875rem;color:#454545}
code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
nav{display:flex;justify-content:space-between;gap:1rem;margin-bottom:1.25rem;font-size:.875rem}
ol.plain,ul.plain{padding-left:1.4rem;font-size:.9375rem}
:focus-visible{outline:3px solid #123f78;outline-offset:2px}
@media(max-width:40rem){
body{padding:0}main{border:0;border-left:.4rem solid #8c1d18;padding:1.25rem 1rem 2rem}
h1{font-size:1.375rem}tbody th{width:6.5rem}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{display:block;border:1px solid #6e6a62;margin-bottom:.6rem;padding:.3rem .2rem}
.stack td{display:flex;border:0;padding:.1rem .4rem;text-align:left;white-space:normal}
.stack td:empty{display:none}
.stack td[data-title]::before{content:attr(data-title);flex:none;width:5.5rem;color:#454545}
}
@media print{
@page{size:A4;margin:20mm 18mm 20mm 28mm}
html{background:#fff;font-size:11pt;line-height:1.6}
body{padding:0}main{border:0;max-width:none;padding:0}
nav,.screen{display:none}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
tr,.note{break-inside:avoid}h2{break-after:avoid}
}`;
