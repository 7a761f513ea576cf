// Every calendar day that can be read on the page, as ISO dates; one without a year is of the year given.
const [year] = arguments;
const months = new Map();
for (const locale of ['en-GB', 'de'])
  for (const month of ['short', 'long'])
    for (let at = 0; at < 12; at += 1) {
      const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month }).formatToParts(new Date(2026, at, 15));
      months.set(parts.find(({ type }) => type === 'month').value, at + 1);
    }
const names = [...months.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace('.', '\\.'));
const words = new RegExp(`(?<![\\d.-])(\\d{1,2})\\.?\\s(${names.join('|')})(?!\\p{L})(?:\\s(\\d{4}))?`, 'gu');
const two = (number) => String(number).padStart(2, '0');

const fields = [...document.querySelectorAll('input, textarea')].filter((each) => each.checkVisibility());
const drawn = [...document.querySelectorAll('svg text')].map((each) => each.textContent);
const page = [document.body.innerText, ...drawn, ...fields.map(({ value }) => value)].join('\n');
const told = [...page.matchAll(words)].map(([, day, month, of]) => `${of ?? year}-${two(months.get(month))}-${two(day)}`);
const written = page.match(/\b\d{4}-\d{2}-\d{2}\b/gu) ?? [];
return [...new Set([...told, ...written])].sort();
