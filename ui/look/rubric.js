// What a machine can say about how a screen looks: each check answers with its faults, in words.
// Runs inside the page: in the app's own window under test, and in Chromium over the fixture screens.
window.rubric = (() => {
  const NOTHING = 'rgba(0, 0, 0, 0)';
  const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (element) => {
    const tag = element.tagName.toLowerCase();
    return `${tag} “${squeeze(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}”`;
  };
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getClientRects().length > 0;
  const hiddenFromEyes = (element) =>
    element.closest('.visually-hidden:not(:focus), .skip:not(:focus)') !== null;

  /** What can be reached: the topmost modal dialog, or the whole page. */
  const stage = () =>
    [...document.querySelectorAll('dialog')].filter((each) => each.matches(':modal')).at(-1) ?? document.body;

  /** Every piece of text a person can see, with its element and where it stands. */
  function texts(root = stage()) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (
        !squeeze(node.data) ||
        element.closest('script, style, option') ||
        !shown(element) ||
        hiddenFromEyes(element)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length > 0) found.push({ text: squeeze(node.data), element, boxes });
    }
    return found;
  }

  // ------------------------------------------------------------------------------------ size and place

  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [role=button], [role=menuitem], [role=switch]';

  /** Rubric 24: what can be pressed measures at least 24 by 24 CSS pixels. Links inside a sentence may be lower. */
  function targets() {
    return [...stage().querySelectorAll(CONTROLS)]
      .filter((each) => shown(each) && !hiddenFromEyes(each))
      .flatMap((each) => {
        // A box that is ticked by its label is as large as both.
        const label = each.matches('input') && each.closest('label');
        const { width, height } = (label || each).getBoundingClientRect();
        const sentence = each.matches('a') && getComputedStyle(each).display === 'inline';
        return width >= 23.9 && (height >= 23.9 || sentence)
          ? []
          : [`${nameOf(each)} measures ${width.toFixed(1)} × ${height.toFixed(1)}`];
      });
  }

  /** Rubric 25, 33: nothing is cut off, and nothing but the page's own column scrolls. */
  function clipped() {
    const faults = [...document.querySelectorAll('body, body *')]
      .filter((each) => shown(each) && !hiddenFromEyes(each) && getComputedStyle(each).display !== 'inline')
      .filter((each) => !each.closest('svg, .visually-hidden, input, select, progress'))
      .flatMap((each) => {
        const { overflowY } = getComputedStyle(each);
        const tooWide = each.scrollWidth > each.clientWidth + 1;
        const tooTall = ['hidden', 'clip'].includes(overflowY) && each.scrollHeight > each.clientHeight + 1;
        return tooWide || tooTall ? [`${nameOf(each)} is cut off (${each.className})`] : [];
      });
    // A picture shows nothing beyond its own edge.
    for (const each of [...document.querySelectorAll('svg text')].filter(shown)) {
      const [text, picture] = [each, each.ownerSVGElement].map((one) => one.getBoundingClientRect());
      if (text.left < picture.left - 1 || text.right > picture.right + 1)
        faults.push(`“${squeeze(each.textContent)}” is cut off by the edge of its picture`);
    }
    const root = document.scrollingElement;
    if (root.scrollHeight > root.clientHeight + 1)
      faults.push('the whole window scrolls, not only its column');
    return faults;
  }

  /** Rubric 33: no two pieces of text stand on one another. */
  function overlapping() {
    const floats = (element) => {
      for (let each = element; each && each !== document.body; each = each.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(each).position)) return true;
        if (each.matches('[role=menu], dialog')) return each !== stage();
      }
      return false;
    };
    // What a column has scrolled away lies behind its neighbours, unseen.
    const scrolledAway = (element, box) => {
      for (let each = element; each && each !== document.body; each = each.parentElement) {
        if (getComputedStyle(each).overflowY === 'visible') continue;
        const { top, bottom } = each.getBoundingClientRect();
        if (box.bottom < top + 2 || box.top > bottom - 2) return true;
      }
      return false;
    };
    const pieces = texts()
      .filter(({ element }) => !floats(element))
      .flatMap(({ text, element, boxes }) => boxes.map((box) => ({ text, element, box })))
      .filter(({ element, box }) => !scrolledAway(element, box));
    const faults = [];
    pieces.forEach((one, at) => {
      for (const other of pieces.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines set close together share the space of their ascenders; letters do not.
        const letters = 0.45 * Math.min(one.box.height, other.box.height);
        if (across > 2 && down > letters) faults.push(`“${one.text}” stands on “${other.text}”`);
      }
    });
    return faults;
  }

  /** Whether it stands in the window, and no column has scrolled it away. */
  const inView = (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false;
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowY === 'visible') continue;
      const column = each.getBoundingClientRect();
      if (top < column.top - 1 || bottom > column.bottom + 1) return false;
    }
    return true;
  };

  /** Rubric 32: where we are, whose it is, what it is called and what to do stand there before any scrolling. */
  function inSight() {
    const wanted = [
      'h1',
      'nav [aria-current=page]',
      'nav a[aria-expanded=true]',
      'main .primary:not(form *)',
    ].flatMap((selector) => [...document.querySelectorAll(selector)]);
    return wanted.filter((each) => !inView(each)).map((each) => `${nameOf(each)} is out of sight`);
  }

  /** Rubric 23: the heading has the focus and names the window. */
  function titled() {
    const headings = [...document.querySelectorAll('h1')];
    const [heading] = headings;
    if (headings.length !== 1) return [`${headings.length} first headings`];
    const faults = [];
    if (document.activeElement !== heading)
      faults.push(`${nameOf(document.activeElement)} has the focus, not the heading`);
    if (!document.title.endsWith('Privacy Dashboard'))
      faults.push(`the window is called “${document.title}”`);
    if (document.title.split(', ').length < 2)
      faults.push(`the window is named after no screen: “${document.title}”`);
    return faults;
  }

  // ------------------------------------------------------------------------------------ type and colour

  /** The names of the tokens, out of the style sheets themselves. */
  function tokens() {
    const names = new Set();
    const read = (rules) => {
      for (const rule of rules) {
        if (rule.selectorText === ':root')
          for (const name of rule.style) if (name.startsWith('--')) names.add(name);
        if (rule.cssRules) read(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    return [...names];
  }

  /** What the browser makes of `property: var(name)`. */
  function resolve(name, property, read = property) {
    const probe = document.createElement('i');
    probe.style.setProperty(property, `var(${name})`);
    document.body.append(probe);
    const value = getComputedStyle(probe)[read];
    probe.remove();
    return value;
  }

  const face = (style) => `${style.fontSize} ${style.fontFamily.split(',')[0]}`;

  /** Rubric 38: at most six type styles on a screen, every one a token. */
  function type() {
    const known = new Set();
    for (const name of tokens().filter((each) => each.startsWith('--type-'))) {
      const probe = document.createElement('i');
      probe.style.font = `var(${name})`;
      document.body.append(probe);
      known.add(face(getComputedStyle(probe)));
      probe.remove();
    }
    const used = new Map();
    for (const { element, text } of texts()) {
      if (!element.closest('svg')) used.set(face(getComputedStyle(element)), text);
    }
    const faults = [...used]
      .filter(([each]) => !known.has(each))
      .map(([each, text]) => `“${text}” is set in ${each}, no token`);
    if (known.size < 6) faults.push(`only ${known.size} tokens of type were found`);
    if (used.size > 6) faults.push(`${used.size} type styles: ${[...used.keys()].join(', ')}`);
    return faults;
  }

  /** Rubric 38, 39: every colour is a token, none is pure black, and one thing at most asks to be pressed first. */
  function colour() {
    const known = new Map(
      tokens()
        .filter((name) =>
          CSS.supports('color', getComputedStyle(document.documentElement).getPropertyValue(name).trim()),
        )
        .map((name) => [resolve(name, 'color'), name]),
    );
    const faults = known.size < 20 ? [`only ${known.size} tokens of colour were found`] : [];
    for (const element of [document.documentElement, ...document.querySelectorAll('body, body *')]) {
      if (!shown(element) || hiddenFromEyes(element) || element.closest('option')) continue;
      const style = getComputedStyle(element);
      const borders = ['Top', 'Right', 'Bottom', 'Left']
        .filter((side) => style[`border${side}Width`] !== '0px' && style[`border${side}Style`] !== 'none')
        .map((side) => style[`border${side}Color`]);
      for (const each of new Set([style.color, style.backgroundColor, ...borders])) {
        if (each === 'rgb(0, 0, 0)') faults.push(`${nameOf(element)} is pure black`);
        else if (each !== NOTHING && !known.has(each))
          faults.push(`${nameOf(element)} has the colour ${each}, no token`);
      }
    }
    for (const each of document.querySelectorAll('select, [type=radio], [type=checkbox]')) {
      if (shown(each) && getComputedStyle(each).appearance !== 'none')
        faults.push(`the system paints ${nameOf(each)} in colours of its own`);
    }
    const first = [...stage().querySelectorAll('.primary, .danger')].filter(
      (each) => each.matches('button') && shown(each) && !each.matches('[role=menuitem]'),
    );
    if (first.length > 1)
      faults.push(`${first.length} buttons want to be first: ${first.map(nameOf).join(', ')}`);
    return [...new Set(faults)];
  }

  const channels = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (text) => {
    const [r, g, b] = channels(text).map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  function ground(element) {
    for (let each = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (backgroundColor !== NOTHING && channels(backgroundColor).length === 3) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }

  /** Rubric 30: what says how things stand says it in a word, not by its colour alone. */
  function words() {
    const faults = [...stage().querySelectorAll('.chip, .banner, [role=switch]')]
      .filter((each) => shown(each) && !/\p{L}{2}/u.test(each.innerText))
      .map((each) => `${nameOf(each)} (${each.className}) says nothing`);
    const pale = texts()
      .filter(({ element }) => element.closest('.chip, .banner, [role=switch]'))
      .filter(({ element }) => contrast(getComputedStyle(element).color, ground(element)) < 4.5)
      .map(({ text }) => `“${text}” can hardly be read`);
    return [...faults, ...pale];
  }

  /**
   * Until the page stands still: what has the focus was brought into view, which the engine does in a task of its
   * own, and what fades has faded. What goes round for ever is not waited for.
   */
  async function settled() {
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const fading = document
      .getAnimations()
      .filter((each) => each.effect.getComputedTiming().endTime !== Infinity);
    await Promise.all(fading.map((each) => each.finished.catch(() => undefined)));
  }

  // ------------------------------------------------------------------------------------ focus

  let stops = [];

  /** Whether the element that has the focus shows it, and can be seen itself. */
  function focusFaults(element) {
    const ringed = element.matches('input') && element.closest('label') ? element.closest('label') : element;
    const style = [element, ringed]
      .map((each) => getComputedStyle(each))
      .find((each) => each.outlineStyle !== 'none');
    const faults = [];
    if (!style || parseFloat(style.outlineWidth) < 2) faults.push(`${nameOf(ringed)} shows no ring`);
    else {
      const behind = ground(parseFloat(style.outlineOffset) < 0 ? ringed : (ringed.parentElement ?? ringed));
      if (contrast(style.outlineColor, behind) < 3) faults.push(`the ring of ${nameOf(ringed)} is too pale`);
    }
    const { left, top, right, bottom } = ringed.getClientRects()[0] ?? ringed.getBoundingClientRect();
    const middle = (left + right) / 2;
    const edges = [top + 2, (top + bottom) / 2, bottom - 2].filter(
      (y) => bottom - top <= innerHeight || (y >= 0 && y <= innerHeight),
    );
    for (const y of edges) {
      const at = document.elementFromPoint(middle, y);
      if (!at || !(ringed.contains(at) || at.contains(ringed))) {
        faults.push(
          `${nameOf(ringed)} has the focus and lies under ${at ? nameOf(at) : 'the edge of the window'}`,
        );
        break;
      }
    }
    return faults;
  }

  /** Of radio buttons that belong together the Tab key stops at the chosen one, else at the first. */
  const isRadioStop = (each) => {
    const group = [...document.getElementsByName(each.name)].filter((one) => !one.disabled && shown(one));
    return each === (group.find((one) => one.checked) ?? group[0]);
  };

  /** What the Tab key has to stop at. */
  const tabbable = () =>
    [...stage().querySelectorAll(`${CONTROLS}, [tabindex="0"]`)].filter(
      (each) =>
        each.tabIndex >= 0 &&
        !each.disabled &&
        shown(each) &&
        (!each.matches('[type=radio]') || isRadioStop(each)),
    );

  /** Rubric 21: from now on each press of Tab looks at the stop it leaves. Answers how many there are. */
  function watchFocus() {
    stops = [];
    window.addEventListener('keydown', look, true);
    return tabbable().length;
  }
  function look(event) {
    const at = document.activeElement;
    if (event.key !== 'Tab' || !at || at.matches('body, h1, h2')) return;
    if (stops.some(({ element }) => element === at)) return;
    stops.push({ element: at, faults: focusFaults(at) });
  }
  /**
   * Rubric 20, 21: the stops since then, what was wrong with them, and what was passed over. The keys come faster
   * than from any hand, and a stop may be left before it was brought into view: one that seemed wrong is rested on.
   */
  async function focusStops() {
    window.removeEventListener('keydown', look, true);
    for (const stop of stops.filter(({ faults }) => faults.length > 0)) {
      stop.element.focus();
      await settled();
      if (document.activeElement === stop.element) stop.faults = focusFaults(stop.element);
    }
    const missed = tabbable().filter((each) => !stops.some(({ element }) => element === each));
    return {
      count: stops.length,
      faults: [
        ...stops.flatMap(({ faults }) => faults),
        ...missed.map((each) => `the Tab key passes over ${nameOf(each)}`),
      ],
    };
  }

  /** Rubric 22: the region of the window that has the focus, and whether it shows; a heading needs no ring. */
  async function focusPlace() {
    await settled();
    const at = document.activeElement ?? document.body;
    return [at.closest('[data-region]')?.id ?? 'nowhere', at.matches('body, h1') ? [] : focusFaults(at)];
  }

  // ------------------------------------------------------------------------------------ movement

  let painted = [];
  const visibleBoxes = () =>
    texts(document.body)
      .filter(({ boxes: [box] }) => box.bottom > 0 && box.top < innerHeight)
      .map(({ element, text, boxes: [box] }) => ({
        element,
        text,
        x: box.left,
        y: box.top,
        area: box.width * box.height,
      }));

  /** Rubric 40: remembers where everything stands that has been painted. */
  const remember = () => void (painted = visibleBoxes());

  /**
   * How much of what was painted stands elsewhere now: the part of the window that moved, times how far it moved,
   * as the web's own measure of layout shift has it.
   */
  function moved() {
    const reach = Math.max(innerWidth, innerHeight);
    const now = new Map(visibleBoxes().map((each) => [each.element, each]));
    let shift = 0;
    const faults = [];
    for (const was of painted) {
      const is = now.get(was.element);
      if (!is) continue;
      const way = Math.hypot(is.x - was.x, is.y - was.y);
      if (way < 1) continue;
      shift += ((was.area + is.area) / (innerWidth * innerHeight)) * (way / reach);
      faults.push(`“${was.text}” moved by ${way.toFixed(0)} px`);
    }
    return { shift, faults };
  }

  /** Rubric 29: what moves or travels while it appears; asked for less motion, nothing does. */
  function motion() {
    const MOVING =
      /translate|transform|scale|rotate|inset|top|left|right|bottom|margin|scroll|width|height|size|all/;
    const faults = document
      .getAnimations()
      .filter((each) => {
        const frames = each.effect.getKeyframes().flatMap((frame) => Object.entries(frame));
        const ways = new Map();
        for (const [name, value] of frames)
          if (MOVING.test(name)) ways.set(name, [...(ways.get(name) ?? []), value]);
        return [...ways.values()].some(
          (values) => new Set(values.map((value) => String(value).replace(/\b0(px|rem)?\b/g, '0'))).size > 1,
        );
      })
      .map(
        (each) => `${nameOf(each.effect.target)} moves (${each.animationName ?? each.transitionProperty})`,
      );
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element);
      if (style.scrollBehavior === 'smooth') faults.push(`${nameOf(element)} scrolls smoothly`);
      const times = style.transitionDuration.split(',').map(parseFloat);
      style.transitionProperty.split(', ').forEach((property, at) => {
        const time = times[at % times.length];
        if (time > 0 && MOVING.test(property))
          faults.push(`${nameOf(element)} would move its ${property} in ${time} s`);
        if (time > 0.0801) faults.push(`${nameOf(element)} fades its ${property} for ${time} s`);
      });
    }
    return [...new Set(faults)];
  }

  return {
    targets,
    clipped,
    overlapping,
    inSight,
    titled,
    type,
    colour,
    words,
    settled,
    watchFocus,
    focusStops,
    focusPlace,
    remember,
    moved,
    motion,
    texts,
  };
})();
