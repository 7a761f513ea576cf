// Rubric 36: in German, every word in the window comes from the German catalogue or from the member's own data.
import { readFileSync, readdirSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

const LOCALES = new URL('../../locales/', import.meta.url);
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const letters = (text) => (text.match(/\p{L}/gu) ?? []).length;

/** Sentences made of parts of the catalogue: what may fill a place begins with this name. */
const COMPOSED = {
  'clock-sentence': { what: 'clock-what-', on: 'clock-on', reckoned: 'clock-reckoned', basis: 'clock-basis' },
  'clock-reckoned': {
    term: 'clock-term-',
    start: 'clock-start-',
    pause: 'clock-pause',
    moved: 'clock-moved',
  },
};

/** A pattern of the catalogue as a regular expression: what is filled in may be anything, or what `fill` says. */
function source(pattern, fill = () => '.*?') {
  if (typeof pattern === 'string') return escape(pattern.trim());
  const parts = pattern.map((part) => {
    if (typeof part === 'string') return escape(part);
    if (part.type === 'select')
      return `(?:${part.variants.map(({ value }) => source(value, fill)).join('|')})`;
    if (part.type === 'str') return escape(part.value);
    return part.type === 'var' ? fill(part.name) : '.*?';
  });
  return parts.join('').trim();
}

/** What the German catalogue can say, a regular expression each. */
export function germanSentences() {
  const folder = new URL('de/', LOCALES);
  // Letters are not what the window says.
  const files = readdirSync(folder).filter((file) => file !== 'letter.ftl');
  const messages = files.flatMap(
    (file) => new FluentResource(readFileSync(new URL(file, folder), 'utf8')).body,
  );
  const said = messages.flatMap(({ value, attributes }) =>
    [value, ...Object.values(attributes ?? {})].filter(
      (pattern) => pattern !== null && pattern !== undefined,
    ),
  );
  /** A message with its parts filled in; each part may be missing. */
  const composed = (id) => {
    const parts = COMPOSED[id];
    const fill = (name) => {
      const found = messages.filter((each) => each.id.startsWith(parts[name]));
      return `(?:${found.map((each) => (COMPOSED[each.id] ? composed(each.id) : source(each.value))).join('|')})?`;
    };
    return source(
      messages.find((each) => each.id === id).value,
      parts && ((name) => (parts[name] ? fill(name) : '.*?')),
    );
  };
  // A pattern of placeholders alone would excuse anything.
  const spoken = [...said.map((each) => source(each)), composed('clock-sentence')].filter(
    (each) => letters(each.replace(/\\s\+|\\./g, '')) >= 2,
  );
  return [...new Set(spoken)].map((each) => new RegExp(`^${each}$`, 'su'));
}

const FIXTURES = new URL('../src/fixtures/', import.meta.url);

/** What the made-up client itself says: every text in its source, whole and word by word. */
export function textsOfFixtures() {
  const sources = readdirSync(FIXTURES).filter((file) => file.endsWith('.ts'));
  const quoted = sources.flatMap(
    (file) => readFileSync(new URL(file, FIXTURES), 'utf8').match(/'[^'\n]+'/g) ?? [],
  );
  return quoted
    .map((text) => text.slice(1, -1))
    .flatMap((text) => [text, ...(/^[A-Z0-9 ]+$/.test(text) ? text.split(' ') : [])]);
}

/** Every text inside a made-up world, as the window may show it; but not what it takes from the catalogue. */
export function textsOf(value, found = new Set()) {
  if (typeof value === 'string')
    for (const line of [value, ...value.split('\n')]) found.add(line.replace(/\s+/g, ' ').trim());
  else if (value && typeof value === 'object')
    for (const [name, each] of Object.entries(value)) if (name !== 'sentence') textsOf(each, found);
  return found;
}

// Dates and numbers are written by the platform.
const PLATFORM =
  /^[\d\s.,:%×()–—·/+-]*((Mo|Di|Mi|Do|Fr|Sa|So)\.?,? )?\d{1,2}\. ?(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\.? \d{4}(,? \d\d:\d\d)?[\s.,]*$/u;

/** On an axis: a month, or a day and its month. */
const AXIS = /^(\d{1,2}\. )?(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\.?( \d{4})?$/u;

const FINGERPRINT = /^[0-9a-f]{4,8}( [0-9a-f]{4,8})+$/;
const ADDRESS = /^(https?:\/\/\S+|[\w-]+(\.[\w-]+)+(:\d+)?)$/;
const REGIONS = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' });
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = new Set(ALPHABET.flatMap((one) => ALPHABET.map((other) => REGIONS.of(one + other))));

/** The texts on the page that nobody can account for. Several facts may share a line, a dot between them. */
export function unaccounted(texts, sentences, data) {
  const values = [...data];
  const said = (text) => sentences.some((sentence) => sentence.test(text));
  /** A serial number with its middle hidden. */
  const masked = (text) => {
    const [start, end] = text.split('…');
    return end !== undefined && values.some((each) => each.startsWith(start) && each.endsWith(end));
  };
  /** Two messages, one after the other. */
  const both = (text) =>
    [...text.matchAll(/[.?] /g)].some(
      ({ index }) => said(text.slice(0, index + 1)) && said(text.slice(index + 2)),
    );
  const known = (text) =>
    letters(text) < 2 ||
    data.has(text) ||
    COUNTRIES.has(text) ||
    PLATFORM.test(text) ||
    AXIS.test(text) ||
    ADDRESS.test(text) ||
    FINGERPRINT.test(text) ||
    masked(text) ||
    said(text) ||
    both(text);
  /** A list of known things, or a name and its value. */
  const made = (text) =>
    [/, | und /, /: /].some((by) => by.test(text) && text.split(by).every((part) => known(part)));
  return (
    texts
      .flatMap((text) => text.split('·').map((part) => part.trim()))
      .map((text) => text.replace(/^(Privacy Dashboard) [\d.]+$| \(\d+(\.\d+)+\)$/, '$1'))
      // A count behind a word, as “Profil (12)”, is no word of its own.
      .filter((text) => !known(text) && !known(text.replace(/ \(\d+\)$/, '')) && !made(text))
  );
}
