/** The control page's frame; its script draws the rest. */
export function controlHtml(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Simulator control</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/simulator/slds.css" />
    <link rel="stylesheet" href="/simulator/assets/control.css" />
  </head>
  <body class="slds-scope">
    <div id="root" aria-busy="true"></div>
    <script src="/simulator/assets/control.js"></script>
  </body>
</html>
`;
}
