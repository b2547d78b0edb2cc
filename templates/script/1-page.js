// The page's script, in one scope. What it needs beyond the tables stands in
// the JSON block #data; it makes no request and keeps nothing.
'use strict';
document.documentElement.classList.add('js');
const data = JSON.parse(document.getElementById('data').textContent);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
for (const details of all('details')) details.open = false;

// The rail marks the section that is being read.
const railLinks = new Map(all('.rail a').map(a => [a.hash.slice(1), a]));
const inView = new Set();
const reading = new IntersectionObserver(seen => {
  for (const entry of seen) entry.isIntersecting ? inView.add(entry.target) : inView.delete(entry.target);
  const first = sections.find(section => inView.has(section));
  if (first) for (const [id, a] of railLinks) id === first.id ? a.setAttribute('aria-current', 'location') : a.removeAttribute('aria-current');
}, { rootMargin: '-15% 0px -65% 0px' });
const sections = all('main > section');
for (const section of sections) reading.observe(section);
