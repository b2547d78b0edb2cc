// Formatters by name: chart options hold "fmt:money:EUR", never code.
const monthFormat = new Intl.DateTimeFormat(data.language, { month: 'short', timeZone: 'UTC' });
const monthYearFormat = new Intl.DateTimeFormat(data.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat(data.language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

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

const dateOf = month => new Date(month + '-01T00:00:00Z');
const isMonth = name => /^\d{4}-\d{2}$/.test(name);
// In ECharts' rich text "{a|b}" is markup; a word joiner keeps it a text.
const inert = text => String(text).replace(/\{/g, '{\u2060');

const formatters = {
  short: (_, currency) => moneyFormat(currency, { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }),
  month: () => (name, index) => {
    const date = dateOf(name);
    return monthFormat.format(date) + (index === 0 || date.getUTCMonth() === 0 ? '\n' + date.getUTCFullYear() : '');
  },
  // Which months are named: all, every second, third, sixth or first, as the width allows, counted from January.
  months: (chart) => (index, name) => {
    const room = chart.box.clientWidth / chart.option.xAxis[0].data.length;
    const every = [1, 2, 3, 6, 12].find(n => n * room >= 34) ?? 12;
    return dateOf(name).getUTCMonth() % every === 0;
  },
  day: (_, first) => value => dayFormat.format(new Date((Number(first) + value) * 864e5)),
  stack: (_, currency) => {
    const money = moneyFormat(currency);
    return points => {
      const bars = points.filter(p => p.seriesType === 'bar');
      const total = bars.reduce((sum, p) => sum + Number(p.value || 0), 0);
      const line = p => p.marker + inert(p.seriesName) + '  {b|' + money(p.value || 0) + '}';
      const name = points[0].name;
      return ['{b|' + (isMonth(name) ? monthYearFormat.format(dateOf(name)) : inert(name)) + '}  ' + money(total),
        ...bars.filter(p => Number(p.value)).reverse().map(line),
        ...points.filter(p => p.seriesType === 'line').map(line)].join('\n');
    };
  },
};

// resolve replaces the names of formatters by functions, in place; only the keys that hold formatters are looked at.
function resolve(node, chart) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') resolve(value, chart);
    else if ((key === 'formatter' || key === 'interval') && typeof value === 'string' && value.startsWith('fmt:')) {
      const [, name, ...rest] = value.split(':');
      node[key] = formatters[name](chart, rest.join(':'));
    }
  }
}
