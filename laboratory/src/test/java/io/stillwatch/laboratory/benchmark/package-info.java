@NullMarked
package io.stillwatch.laboratory.benchmark;

import org.jspecify.annotations.NullMarked;
