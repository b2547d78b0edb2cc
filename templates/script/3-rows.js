// The transactions: a filter over the rows of the table, which every figure can
// set. data.rows holds, for each field, its values and one index per row.
const rowsTable = document.getElementById('rows');
const showRows = rowsTable ? setUpRows() : () => {};

function setUpRows() {
  const fields = data.rows;
  for (const field of Object.values(fields)) {
    if (field.runs) field.rows = field.runs.flatMap((value, i) => i % 2 ? [] : Array(field.runs[i + 1]).fill(value));
    if (field.codes) field.rows = Array.from(field.codes, code => fields.alphabet.indexOf(code));
  }
  const body = rowsTable.tBodies[0].rows;
  const form = document.querySelector('.filter'), status = document.querySelector('.status');
  const further = document.querySelector('.further'), paper = document.querySelector('.print-note');
  const page = 100, onPaper = 200;
  let filter = {}, limit = page;

  const matches = i => {
    for (const [name, want] of Object.entries(filter)) {
      if (name === 'from' || name === 'to') {
        const month = fields.month.values[fields.month.rows[i]];
        if (name === 'from' ? month < want : month > want) return false;
      } else if (fields[name] && fields[name].values[fields[name].rows[i]] !== want) return false;
    }
    return true;
  };

  // Sums of what is counted among the rows that match, in whole minor units, by currency.
  function said(hits) {
    const sums = new Map();
    for (const i of hits) {
      if (fields.verdict.values[fields.verdict.rows[i]] !== 'counted') continue;
      const c = fields.currency.rows[i];
      sums.set(c, (sums.get(c) ?? 0n) + BigInt(fields.net[i]));
    }
    const parts = [...sums].map(([c, minor]) => {
      const { code, digits } = fields.currencies[c];
      const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
      const cut = text.length - digits;
      return moneyFormat(code)((minor < 0n ? '-' : '') + text.slice(0, cut) + (digits ? '.' + text.slice(cut) : ''));
    });
    const count = data.words.rows.replace('{n}', hits.length.toLocaleString(data.language)).replace('{m}', body.length.toLocaleString(data.language));
    return parts.length ? count + ' ' + data.words.net.replace('{sum}', parts.join(', ')) : count;
  }

  function apply(announce) {
    const hits = [];
    for (let i = 0; i < body.length; i++) {
      const hit = matches(i);
      if (hit) hits.push(i);
      body[i].hidden = !hit || hits.length > limit;
    }
    further.hidden = hits.length <= limit;
    paper.textContent = hits.length > onPaper ? data.words.paper.replace('{n}', onPaper).replace('{m}', hits.length) : '';
    const chips = Object.entries(filter).map(([name, value]) => (data.words.fields[name] ?? name) + ': ' + (data.words.values[name]?.[value] ?? value));
    status.textContent = (chips.length ? chips.join(' · ') + '. ' : '') + (announce || chips.length ? said(hits) : '');
    return hits.length;
  }

  const query = () => new URLSearchParams(filter).toString();
  function fillForm() {
    for (const select of form.elements) {
      if (!select.name) continue;
      const want = filter[select.name] ?? ((select.name === 'from' || select.name === 'to') && filter.month) ?? '';
      select.value = want || '';
    }
  }
  form.addEventListener('change', () => {
    for (const select of form.elements) {
      if (!select.name) continue;
      if (select.value) filter[select.name] = select.value; else delete filter[select.name];
    }
    delete filter.month;
    limit = page;
    apply(true);
    history.replaceState(null, '', query() ? '#rows?' + query() : '#transactions');
  });
  form.addEventListener('reset', event => {
    event.preventDefault();
    filter = {}; limit = page;
    fillForm(); apply(true);
    history.replaceState(null, '', '#transactions');
  });
  further.querySelector('button').addEventListener('click', () => { limit += 10 * page; apply(true); });
  addEventListener('beforeprint', () => { limit = onPaper; apply(false); });
  addEventListener('afterprint', () => { limit = page; apply(false); });

  // open shows the rows a link names: "#rows?payer=Upwork&month=2025-02".
  function open() {
    if (!location.hash.startsWith('#rows?')) return;
    filter = {};
    for (const [name, value] of new URLSearchParams(location.hash.slice(6))) {
      if (fields[name] || name === 'from' || name === 'to') filter[name] = value;
    }
    limit = page;
    fillForm(); apply(true);
    const heading = document.getElementById('h-transactions');
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading.focus({ preventScroll: true });
  }
  addEventListener('hashchange', open);
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a.drill');
    if (link && link.hash === location.hash) open(); // the same link again changes no hash
  });
  form.hidden = false;
  apply(false);
  open();
  return wanted => {
    const hash = '#rows?' + new URLSearchParams(wanted);
    if (location.hash === hash) open(); else location.hash = hash;
  };
}
