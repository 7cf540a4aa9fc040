/** The house rules, as tests: what holds for every room and every source file. */
@NullMarked
package io.stillwatch;

import org.jspecify.annotations.NullMarked;
