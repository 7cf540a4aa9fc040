// Makes hostile text fit to be shown, as the class Printable of the engine does: what cannot be
// seen is written as it would stand in a program, so that no name can turn itself round.
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u034F\u115F\u1160\u2800\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?! )\p{Zs}/u;
const mark = /[\p{Mn}\p{Me}]/u;
const mostMarksOnALetter = 4;
const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escaped = (character) => named[character] ?? `\\u{${character.codePointAt(0).toString(16)}}`;

const cut = (text, most) => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
};

/** The text as one line of at most so many characters. */
export const printable = (text, most = 2000) => {
  let line = "";
  let marks = 0;
  // Cut before escaping as well as after: a name of a megabyte must not cost a megabyte.
  for (const character of String(text).slice(0, 2 * most + 2)) {
    marks = mark.test(character) ? marks + 1 : 0;
    const shown = !invisible.test(character) && marks <= mostMarksOnALetter;
    line += shown ? character : escaped(character);
  }
  return cut(line, most);
};
