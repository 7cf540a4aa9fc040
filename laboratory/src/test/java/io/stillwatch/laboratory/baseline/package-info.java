@NullMarked
package io.stillwatch.laboratory.baseline;

import org.jspecify.annotations.NullMarked;
