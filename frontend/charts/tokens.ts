/** The theme's colours, resolved for the scheme in force: canvas and SVG attributes know no custom properties. */
export interface ChartColors {
  ink: string;
  soft: string;
  line: string;
  panel: string;
  accent: string;
  random: string;
  font: string;
}

const TOKENS = {
  ink: '--winnow-ink',
  soft: '--winnow-ink-soft',
  line: '--winnow-line',
  panel: '--winnow-panel',
  accent: '--winnow-accent',
  random: '--winnow-bad',
} as const;

export function readColors(host: Element): ChartColors {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, resolve(token)]));
  probe.remove();
  return { ...colors, font: getComputedStyle(host).fontFamily } as ChartColors;
}

/** Calls back when light turns dark or the other way round, by the system or by the page; returns how to stop. */
export function watchScheme(changed: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  const page = new MutationObserver(changed);
  page.observe(document.documentElement, { attributeFilter: ['data-theme', 'style', 'class', 'theme'] });
  return () => {
    system.removeEventListener('change', changed);
    page.disconnect();
  };
}
