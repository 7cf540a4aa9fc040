/**
 * Ways of speaking: people, programs, and mixtures of them. Start at {@link
 * io.stillwatch.laboratory.population.voice.PersonVoice}.
 */
@NullMarked
package io.stillwatch.laboratory.population.voice;

import org.jspecify.annotations.NullMarked;
