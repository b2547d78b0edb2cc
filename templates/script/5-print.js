// Before printing: every table open, every chart drawn as wide as A4 allows and able to shrink to other papers.
const paperWidth = 680;
addEventListener('beforeprint', () => {
  printing = true;
  for (const details of all('details')) { details.dataset.was = details.open; details.open = true; }
  for (const chart of charts.values()) {
    draw(chart);
    chart.drawn.setOption({ animation: false });
    fit(chart, paperWidth);
    chart.drawn.getZr().flush();
    const svg = chart.box.querySelector('svg');
    svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    chart.box.style.height = 'auto';
  }
});
addEventListener('afterprint', () => {
  printing = false;
  for (const details of all('details')) details.open = details.dataset.was === 'true';
  for (const chart of charts.values()) {
    chart.box.style.height = data.charts[chart.box.dataset.chart].height + 'px';
    chart.box.querySelector('svg').removeAttribute('viewBox');
    fit(chart);
  }
});
