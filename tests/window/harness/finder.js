// Finds what a person would call by that role and name; runs inside the page under test.
function find(role, name) {
  const selectors = {
    button: 'button, [role=button], input[type=submit], summary',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4, [role=heading]',
    textbox: 'textarea, [role=textbox], input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=search], input[type=password]',
    checkbox: 'input[type=checkbox]:not([role=switch]), [role=checkbox]',
    radio: 'input[type=radio], [role=radio]',
    switch: '[role=switch]',
    menuitem: '[role=menuitem]',
    group: '[role=group], fieldset',
    text: 'body *:not(script):not(style)',
    exactly: 'body *:not(script):not(style)',
  };
  const squeeze = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  // What is hidden from assistive technology is no part of a name.
  const contentOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
    return node.getAttribute('aria-label') ?? [...node.childNodes].map(contentOf).join(' ');
  };
  const nameOf = (element) => {
    const labelled = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    if (labelled.length) return squeeze(labelled.map((id) => contentOf(document.getElementById(id))).join(' '));
    if (element.getAttribute('aria-label')) return squeeze(element.getAttribute('aria-label'));
    if (element.labels?.length) return squeeze([...element.labels].map(contentOf).join(' '));
    return squeeze(contentOf(element) || element.value);
  };
  // The controls of a switch or radio button are often drawn by their label; such an input counts as seen.
  const seen = (element) => {
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    return shown(element) || [...(element.labels ?? [])].some(shown);
  };
  // What a modal dialog covers cannot be reached.
  const top = [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1);
  const reachable = (element) => !top || top.contains(element);
  const candidates = [...document.querySelectorAll(selectors[role])].filter((element) => reachable(element) && seen(element));
  if (role === 'text' || role === 'exactly') {
    const textOf = (element) => squeeze(element.innerText ?? element.textContent);
    const holds = (element) => (role === 'text' ? textOf(element).includes(name) : textOf(element) === name);
    return candidates.filter((element) => holds(element) && ![...element.children].some((child) => seen(child) && holds(child)));
  }
  // A label may go on with a description; the exact name wins.
  const exact = candidates.filter((element) => nameOf(element) === name);
  return exact.length ? exact : candidates.filter((element) => nameOf(element).startsWith(`${name} `));
}
