/**
 * The cases, as data: which campaigns, among whom, for how long. Start at {@link
 * io.stillwatch.laboratory.scenario.Scenarios}. Read next: {@code evaluate}.
 */
@NullMarked
package io.stillwatch.laboratory.scenario;

import org.jspecify.annotations.NullMarked;
