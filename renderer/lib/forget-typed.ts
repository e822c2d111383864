/**
 * What was typed is kept by what looked at it last. A page keeps the text in which a regular expression last found
 * something (`RegExp.input`); and the browser does in a context of its own, where it tries on leaving any text field
 * whether an e-mail address stands in it. Both are given something else to find. For when the fields are gone.
 */
export function forgetTyped(): void {
  Object.assign(document.createElement('input'), { type: 'email', value: 'a@b' }).checkValidity();
  // Of something that changes: a match that means nothing would be left out by the bundler.
  String(performance.now()).match(/\d/);
}
