#pragma once

namespace ulpan {

// The look of the reference: text first, code left to right in every language, both colour schemes.
inline constexpr char docsStyle[] = R"(
:root{color-scheme:light dark;--window:#f6f7f9;--surface:#fff;--text:#1b1f24;--secondary:#57606a;--line:#d8dee4;--accent:#2f5dd0;--code:#f0f2f5}
@media (prefers-color-scheme:dark){:root{--window:#15181d;--surface:#1d2127;--text:#e6edf3;--secondary:#9da7b3;--line:#30363d;--accent:#7aa2ff;--code:#15181d}}
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);font:15px/1.55 "Noto Sans","Noto Sans Hebrew",system-ui,sans-serif}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
.all{display:grid;grid-template-columns:290px minmax(0,1fr);max-width:1320px;margin:0 auto}
nav{position:sticky;top:0;align-self:start;height:100vh;overflow:auto;padding:24px 16px;border-inline-end:1px solid var(--line)}
nav h2{font-size:13px;margin:20px 0 4px;color:var(--secondary);font-weight:600}
nav ul{list-style:none;margin:0;padding:0}nav li a{display:block;padding:2px 8px;border-radius:4px;color:var(--text);font-size:13px}
nav li a:hover{background:var(--code);text-decoration:none}
main{padding:24px 40px 96px}
h1{font-size:26px;margin:0 0 8px}h2.part{font-size:21px;margin:56px 0 8px}h3{font-size:17px;margin:0}
p{max-width:72ch}.quiet{color:var(--secondary)}
section{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:20px 24px;margin:16px 0;scroll-margin-top:16px}
code,pre,.path{font-family:ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:13px;direction:ltr;unicode-bidi:isolate}
.path{display:block;text-align:left;margin:8px 0}.method{display:inline-block;min-width:60px;color:var(--accent);font-weight:700}
pre{background:var(--code);border:1px solid var(--line);border-radius:6px;padding:12px 16px;overflow:auto;text-align:left}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-size:13.5px}
th,td{text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
th{color:var(--secondary);font-weight:600}h4{font-size:13px;margin:16px 0 0;color:var(--secondary)}
@media (max-width:900px){.all{display:block}nav{position:static;height:auto;border:0}main{padding:16px}}
@media print{nav{display:none}section{break-inside:avoid}}
)";

} // namespace ulpan
