/** The style of the picture: the colours of VS Code's theme, elsewhere dark on white. */
export const overviewStyle = `
.overview { font-family: var(--vscode-font-family, system-ui, sans-serif); }
.overview .paper { fill: var(--vscode-editor-background, #ffffff); }
.overview .heading { fill: var(--vscode-descriptionForeground, #616161); font-size: 12px; font-weight: 600; }
.overview .box rect { fill: var(--vscode-editorWidget-background, #f8f8f8); stroke: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #8a8a8a)); stroke-opacity: .4; }
.overview .box .behind { fill: var(--vscode-editorWidget-background, #f8f8f8); }
.overview .box .mark { stroke: none; }
.overview .box .label { fill: var(--vscode-foreground, #1f1f1f); font-size: 12.5px; }
.overview .box .long { font-size: 11px; }
.overview .box .detail { fill: var(--vscode-descriptionForeground, #616161); font-size: 11px; }
.overview .arrow { fill: none; stroke: var(--vscode-descriptionForeground, #8a8a8a); stroke-opacity: .4; }
.overview .may { stroke-dasharray: 5 4; }
.overview .by-address rect, .overview .any-sender rect, .overview .every-address rect { fill-opacity: .5; }
.overview .listener .mark, .overview .user .mark { fill: var(--vscode-charts-blue, #1a85ff); }
.overview .source .mark { fill: var(--vscode-charts-purple, #652d90); }
.overview .pool .mark { fill: var(--vscode-charts-orange, #d18616); }
.overview .virtual-mta .mark { fill: var(--vscode-charts-green, #388a34); }
.overview .address .mark { fill: var(--vscode-charts-yellow, #bf8803); }
.overview .domain .mark { fill: var(--vscode-charts-red, #e51400); }
`;
