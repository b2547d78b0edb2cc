// Formatters by name: chart options hold "fmt:money:EUR", never code.
const written = (pattern, date) => pattern.replace('{d}', date.getUTCDate()).replace('{m}', data.calendar.months[date.getUTCMonth()]).replace('{y}', date.getUTCFullYear());
const dateOf = month => new Date(month + '-01T00:00:00Z');
const isMonth = name => /^\d{4}-\d{2}$/.test(name);
// In ECharts' rich text "{a|b}" is markup; a word joiner keeps it a text.
const inert = text => String(text).replace(/\{/g, '{\u2060');

// moneyFormat writes ISO currencies as the language does, and all else as a number and its name.
function moneyFormat(currency, options = {}) {
  if (/^[A-Z]{3}$/.test(currency)) {
    try {
      const format = new Intl.NumberFormat(data.language, { style: 'currency', currency, ...options });
      return value => format.format(value);
    } catch { /* a code Intl does not know is written below */ }
  }
  const format = new Intl.NumberFormat(data.language, { maximumFractionDigits: 8, ...options });
  return value => format.format(value) + ' ' + currency.replace(/^points:/, '');
}

// Each takes the chart and what stands behind its name, and returns what ECharts wants.
const formatters = {
  short: (_, currency) => moneyFormat(currency, { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }),
  month: () => (name, index) => {
    const date = dateOf(name);
    return data.calendar.months[date.getUTCMonth()] + (index === 0 || date.getUTCMonth() === 0 ? '\n' + date.getUTCFullYear() : '');
  },
  // Which months are named: all, every second, third, sixth or first, as the width allows, counted from January.
  months: chart => (index, name) => {
    const room = chart.width / chart.option.xAxis[0].data.length;
    const every = [1, 2, 3, 6, 12].find(n => n * room >= 34) ?? 12;
    return dateOf(name).getUTCMonth() % every === 0;
  },
  day: (_, days) => {
    const [first, last] = days.split(':').map(Number);
    return value => written(data.calendar.day, new Date(Math.min(first + Math.floor(value), last) * 864e5));
  },
  // The width a row's name may take, beside its number.
  room: chart => {
    const longest = Math.max(...chart.option.yAxis[1].data.map(text => text.length));
    return Math.max(chart.width - longest * 8.5 - 12, 80);
  },
  stack: (_, currency) => {
    const money = moneyFormat(currency);
    return points => {
      const bars = points.filter(p => p.seriesType === 'bar');
      const total = bars.reduce((sum, p) => sum + Number(p.value || 0), 0);
      const line = p => p.marker + inert(p.seriesName) + '  {b|' + money(p.value || 0) + '}';
      const name = points[0].name;
      return ['{b|' + (isMonth(name) ? written(data.calendar.month, dateOf(name)) : inert(name)) + '}  ' + money(total),
        ...bars.filter(p => Number(p.value)).reverse().map(line),
        ...points.filter(p => p.seriesType === 'line').map(line)].join('\n');
    };
  },
};

// resolve replaces names by what they stand for, in place, under the few keys that hold them.
const named = new Set(['formatter', 'interval', 'width']);
function resolve(node, chart) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') resolve(value, chart);
    else if (named.has(key) && typeof value === 'string') {
      const [, name, rest] = value.match(/^fmt:([a-z]+):?(.*)$/) ?? [];
      if (name) node[key] = formatters[name](chart, rest);
    }
  }
}
