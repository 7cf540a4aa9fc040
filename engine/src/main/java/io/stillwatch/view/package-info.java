/**
 * Room 8: what is shown. The records that JSON, report, terminal and console all show, so that they
 * cannot disagree, and the writers that escape hostile text on every way out. Takes verdicts; gives
 * {@link io.stillwatch.view.Findings}. Start there. Read next: {@code enforce}.
 */
@NullMarked
package io.stillwatch.view;

import org.jspecify.annotations.NullMarked;
