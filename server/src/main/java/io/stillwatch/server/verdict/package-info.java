/**
 * The stored sketches come in; findings go out. Start at {@link
 * io.stillwatch.server.verdict.JudgeLoop}. Cost: what came in since, and a judging of all accounts;
 * a replay of the store at the start, and when something came too late.
 */
@NullMarked
package io.stillwatch.server.verdict;

import org.jspecify.annotations.NullMarked;
