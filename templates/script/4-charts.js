// Charts are made when they come near the screen, and all of them before
// printing. Their colours are CSS variables, so a change of scheme needs nothing.
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const charts = new Map();
let printing = false;

for (const box of all('.drawing')) {
  const { option, height, categories, payers } = data.charts[box.dataset.chart];
  box.hidden = false;
  box.style.height = height + 'px';
  charts.set(box, { box, option, categories, payers, drawn: null });
}

function draw(chart) {
  if (chart.drawn) return;
  chart.width = chart.box.clientWidth;
  chart.drawn = echarts.init(chart.box, null, { renderer: 'svg' });
  const family = getComputedStyle(document.body).fontFamily;
  resolve(chart.option, chart);
  if (chart.option.tooltip) Object.assign(chart.option.tooltip, {
    renderMode: 'richText', confine: true, backgroundColor: 'var(--paper)', borderColor: 'var(--muted)', borderWidth: 1, padding: [8, 12],
    textStyle: { color: 'var(--ink)', fontSize: 13, fontFamily: family, rich: { b: { fontWeight: 600, color: 'var(--ink)', fontFamily: family } } },
  });
  chart.drawn.setOption({ ...chart.option, textStyle: { fontFamily: family }, animation: !calm && !printing });
  chart.drawn.on('click', event => open(chart, event));
  new ResizeObserver(() => { if (!printing) fit(chart); }).observe(chart.box);
}

// fit draws the chart as wide as its box, or as asked; the names of rows are cut to what is left of it.
function fit(chart, width = chart.box.clientWidth) {
  chart.width = width;
  if (chart.option.yAxis?.[1]) chart.drawn.setOption({ yAxis: [{ axisLabel: { width: formatters.room(chart) } }, {}] });
  chart.drawn.resize({ width });
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
