// The page's script, in one scope. What it needs beyond the tables stands in
// the JSON block #data; it makes no request and keeps nothing.
'use strict';
document.documentElement.classList.add('js');
const data = JSON.parse(document.getElementById('data').textContent);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
for (const details of all('details')) details.open = false;

// The rail marks the section that is being read.
const railLinks = new Map(all('.rail a').map(a => [a.hash.slice(1), a]));
const reading = new IntersectionObserver(seen => {
  for (const entry of seen) {
    if (!entry.isIntersecting) continue;
    for (const a of railLinks.values()) a.removeAttribute('aria-current');
    const link = railLinks.get(entry.target.id);
    if (link) link.setAttribute('aria-current', 'location');
  }
}, { rootMargin: '-20% 0px -70% 0px' });
for (const section of all('main > section')) reading.observe(section);
