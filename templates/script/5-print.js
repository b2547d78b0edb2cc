// Before printing: every table open, every chart drawn and able to shrink to the paper.
addEventListener('beforeprint', () => {
  for (const details of all('details')) { details.dataset.was = details.open; details.open = true; }
  for (const chart of charts.values()) {
    draw(chart);
    const svg = chart.box.querySelector('svg');
    svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    chart.box.style.height = 'auto';
  }
});
addEventListener('afterprint', () => {
  for (const details of all('details')) details.open = details.dataset.was === 'true';
  for (const chart of charts.values()) {
    chart.box.querySelector('svg')?.removeAttribute('viewBox');
    chart.box.style.height = data.charts[chart.box.dataset.chart].height + 'px';
  }
});
