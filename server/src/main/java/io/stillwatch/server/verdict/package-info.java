/**
 * The stored sketches come in; findings go out. Start at {@link
 * io.stillwatch.server.verdict.JudgeLoop}. Cost: a whole replay of the store each time.
 */
@NullMarked
package io.stillwatch.server.verdict;

import org.jspecify.annotations.NullMarked;
