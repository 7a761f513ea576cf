// The pages a member sees in the browser: plain HTML, no script, usable with a keyboard alone.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => escapes[letter]);

function page(words, title, body, action) {
  const switcher = action
    ? `<nav><a href="${escape(action)}?lang=${words.otherLanguageCode}" hreflang="${words.otherLanguageCode}" lang="${words.otherLanguageCode}">${words.otherLanguage}</a></nav>`
    : '';
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p>${escape(words.sample)}</p>${switcher}</header>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>`;
}

/** Asks for user name and password; `again` when a known member proves anew that it is them. */
export function signInPage(words, { action, organization, again, failed, userName = '' }) {
  const title = again ? words.signInAgainTitle : words.signInTitle;
  const lead = again ? words.signInAgainLead(organization) : words.signInLead(organization);
  const problem = failed
    ? `<div role="alert" id="problem"><p>${escape(words.wrong)}</p><p>${escape(words.wrongNext)}</p></div>`
    : '';
  const described = failed ? ' aria-describedby="problem" aria-invalid="true"' : '';
  return page(words, title, `<p>${escape(lead)}</p>
${problem}
<form method="post" action="${escape(action)}?lang=${words.language}">
<label for="user-name">${escape(words.userName)}</label>
<input id="user-name" name="user_name" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escape(userName)}"${described}>
<label for="password">${escape(words.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<div class="buttons">
<button name="step" value="sign-in">${escape(words.signIn)}</button>
<button name="step" value="cancel" class="quiet" formnovalidate>${escape(words.cancel)}</button>
</div>
</form>`, action);
}

/** Asks whether the app may have access; lists what it asked for in words. */
export function consentPage(words, { action, app, organization, account, scopes }) {
  const wishes = scopes.map((scope) => words.scopes[scope]).filter(Boolean);
  return page(words, words.consentTitle, `<p>${escape(words.consentLead(app, organization))}</p>
<p>${escape(words.signedInAs)} <strong>${escape(account)}</strong>.</p>
<h2>${escape(words.willBeAble)}</h2>
<ul>${wishes.map((wish) => `<li>${escape(wish)}</li>`).join('')}</ul>
<p>${escape(words.deviceNote)}</p>
<form method="post" action="${escape(action)}?lang=${words.language}">
<div class="buttons">
<button name="step" value="allow">${escape(words.allow)}</button>
<button name="step" value="deny" class="quiet">${escape(words.deny)}</button>
</div>
</form>`, action);
}

/** Says that the sign-in ended, with the code a developer can look up. */
export function errorPage(words, { code, expired = false }) {
  return page(words, words.errorTitle, `<p role="alert">${escape(expired ? words.expired : words.errorLead)}</p>
<p>${escape(words.errorCode)}: <code>${escape(code)}</code></p>`);
}
