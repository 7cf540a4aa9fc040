/**
 * How well a scan did, held against the truth. Takes a simulated folder and the scan's {@code
 * campaigns.json}; gives figures and tables. Reads the log once; keeps one entry an account. Start
 * at {@link io.stillwatch.laboratory.evaluate.Evaluation}.
 */
@NullMarked
package io.stillwatch.laboratory.evaluate;

import org.jspecify.annotations.NullMarked;
