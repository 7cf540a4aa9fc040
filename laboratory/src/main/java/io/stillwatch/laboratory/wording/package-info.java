/**
 * What the laboratory's people and programs say: topics, grammars, names and answers, and real
 * prompts in their place where a corpus is given. Takes chance; gives text. Start at {@link
 * io.stillwatch.laboratory.wording.Lexicon}. Cost: about a microsecond a hundred characters. Read
 * next: {@code network}.
 */
@NullMarked
package io.stillwatch.laboratory.wording;

import org.jspecify.annotations.NullMarked;
