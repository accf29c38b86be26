/** The style of the picture in a page of VS Code: in the colours of the theme. */
export const overviewStyle = `
.overview { font-family: var(--vscode-font-family, system-ui, sans-serif); }
.overview .paper { fill: var(--vscode-editor-background, #ffffff); }
.overview .heading { fill: var(--vscode-descriptionForeground, #616161); font-size: 13px; font-weight: 600; }
.overview .box rect { fill: var(--vscode-editorWidget-background, #f8f8f8); stroke: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #8a8a8a)); stroke-opacity: .4; }
.overview .box .behind { fill: var(--vscode-editorWidget-background, #f8f8f8); }
.overview .box .mark { stroke: none; }
.overview .box .label { fill: var(--vscode-foreground, #1f1f1f); font-size: 13px; }
.overview .box .long { font-size: 11.5px; }
.overview .box .detail { fill: var(--vscode-descriptionForeground, #616161); font-size: 11.5px; }
.overview .arrow { fill: none; stroke: var(--vscode-descriptionForeground, #8a8a8a); stroke-opacity: .4; }
.overview .crowded .arrow { stroke-opacity: .3; }
.overview .may { stroke-dasharray: 5 4; }
.overview .by-address rect, .overview .any-sender rect, .overview .every-address rect { fill: var(--vscode-editor-background, #ffffff); }
.overview .listener .mark, .overview .user .mark { fill: var(--vscode-charts-blue, #1a85ff); }
.overview .source .mark { fill: var(--vscode-charts-purple, #652d90); }
.overview .pool .mark { fill: var(--vscode-charts-orange, #d18616); }
.overview .virtual-mta .mark { fill: var(--vscode-charts-green, #388a34); }
.overview .address .mark { fill: var(--vscode-charts-yellow, #bf8803); }
.overview .domain .mark { fill: var(--vscode-charts-red, #e51400); }
`;

/** The same as a file of its own: dark on white, in words that programs know which have no CSS variables. */
export const plainStyle = withoutVariables(overviewStyle);

/** Style in which each `var(--name, value)` is the value. */
function withoutVariables(style: string): string {
  const next = style.replace(/var\(--[\w-]+,([^()]*)\)/g, (_all, value: string) => value.trim());
  return next === style ? style : withoutVariables(next);
}
