/**
 * Findings as one page of HTML that opens anywhere and calls nowhere: its styles and scripts stand
 * in it, and its security policy forbids everything else. All that matters is in the HTML; scripts
 * only sort, filter and hide. Start at {@link io.stillwatch.view.report.Report}.
 */
@NullMarked
package io.stillwatch.view.report;

import org.jspecify.annotations.NullMarked;
