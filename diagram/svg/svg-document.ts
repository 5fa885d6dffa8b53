import type { Drawing } from "./drawing";
import { xmlText } from "./xml-text";

export interface SvgDocument {
  /** What it is called, for those who hear it. */
  readonly title: string;
  /** What it shows, in sentences. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
}

/** A picture as one file that needs nothing else; it has a ground of its own, and is dark where its reader's screen is. */
export function svgDocument({ title, description, width, height, drawing }: SvgDocument): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" role="img" aria-labelledby="title desc">
  <title id="title">${xmlText(title)}</title>
  <desc id="desc">${xmlText(description)}</desc>
  <style>
${style}  </style>
  <rect class="ground" width="${width}" height="${height}" rx="12"/>
${drawing}</svg>
`;
}

// With color-scheme, browsers that darken pages of themselves leave the colours as they are.
const style = `    :root { color-scheme: light dark }
    .ground { fill: #ffffff }
    .panel { fill: #f1f5f9; stroke: #94a3b8 }
    .box { fill: #ffffff; stroke: #64748b }
    .gateway { fill: #ede9fe; stroke: #7c3aed }
    .firewall { fill: #fef3c7; stroke: #b45309 }
    .outside { fill: #e0f2fe; stroke: #0369a1 }
    .line { fill: none; stroke: #475569; stroke-width: 1.5 }
    .guide { fill: none; stroke: #94a3b8; stroke-dasharray: 3 4 }
    .tip { fill: #475569 }
    .title, .heading, .name { fill: #0f172a; font-weight: 600 }
    .plain { fill: #1e293b }
    .small { fill: #475569 }
    .accent { fill: #0369a1 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0f172a }
      .panel { fill: #1e293b; stroke: #64748b }
      .box { fill: #0f172a; stroke: #94a3b8 }
      .gateway { fill: #2e1065; stroke: #a78bfa }
      .firewall { fill: #451a03; stroke: #fbbf24 }
      .outside { fill: #082f49; stroke: #38bdf8 }
      .line { stroke: #cbd5e1 }
      .guide { stroke: #64748b }
      .tip { fill: #cbd5e1 }
      .title, .heading, .name { fill: #f8fafc }
      .plain { fill: #e2e8f0 }
      .small { fill: #cbd5e1 }
      .accent { fill: #7dd3fc }
    }
`;
