/**
 * Room 3: what a request is for. Takes an exchange; gives the {@link io.stillwatch.intent.Intent}:
 * capability, stage, and how much the answer is worth to who trains a student. A linear model over
 * words, word pairs and shapes, read from {@code weights.tsv}, which a person can read and edit; no
 * network, no model server. Knows nothing of accounts or of other exchanges, and says of one
 * request only what it asks for, never who asks. Cost: one pass over at most 2,560 characters,
 * about 250 KB once for the weights. Start at {@link io.stillwatch.intent.IntentClassifier}. Read
 * next: {@code sketch}.
 */
@NullMarked
package io.stillwatch.intent;

import org.jspecify.annotations.NullMarked;
