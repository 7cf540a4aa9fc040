/**
 * Takes files of findings; puts them into a folder, each whole or not at all, or into a topic, each
 * once. Start at {@link io.stillwatch.flink.out.OutFolder}.
 */
@NullMarked
package io.stillwatch.flink.out;

import org.jspecify.annotations.NullMarked;
