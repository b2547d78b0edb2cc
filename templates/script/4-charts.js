// Charts are made when they come near the screen, and all of them before
// printing. Their colours are CSS variables, so a change of scheme needs nothing.
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const charts = new Map();

for (const box of all('.drawing')) {
  const { option, height, categories, payers } = data.charts[box.dataset.chart];
  box.hidden = false;
  box.style.height = height + 'px';
  charts.set(box, { box, option, categories, payers, drawn: null });
}

function draw(chart) {
  if (chart.drawn) return;
  chart.drawn = echarts.init(chart.box, null, { renderer: 'svg' });
  const family = getComputedStyle(document.body).fontFamily;
  resolve(chart.option, chart);
  if (chart.option.tooltip) Object.assign(chart.option.tooltip, {
    renderMode: 'richText', confine: true, backgroundColor: 'var(--paper)', borderColor: 'var(--muted)', borderWidth: 1, padding: [8, 12],
    textStyle: { color: 'var(--ink)', fontSize: 13, fontFamily: family, rich: { b: { fontWeight: 600, color: 'var(--ink)', fontFamily: family } } },
  });
  chart.drawn.setOption({ ...chart.option, textStyle: { fontFamily: family }, animation: !calm && !matchMedia('print').matches });
  chart.drawn.on('click', event => open(chart, event));
  new ResizeObserver(() => chart.drawn.resize()).observe(chart.box);
}

// open shows the rows behind a bar, or behind the name beside it.
function open(chart, event) {
  const index = event.componentType === 'yAxis' ? event.tickIndex ?? event.dataIndex : event.dataIndex;
  const filter = { ...chart.categories[index] };
  const payer = chart.payers?.[event.seriesIndex];
  if (payer && event.componentType === 'series' && !filter.payer) filter.payer = payer;
  if (Object.keys(filter).length) showRows(filter);
}

addEventListener('DOMContentLoaded', () => {
  const near = new IntersectionObserver(seen => {
    for (const entry of seen) if (entry.isIntersecting) { near.unobserve(entry.target); draw(charts.get(entry.target)); }
  }, { rootMargin: '300px' });
  for (const box of charts.keys()) near.observe(box);
});
