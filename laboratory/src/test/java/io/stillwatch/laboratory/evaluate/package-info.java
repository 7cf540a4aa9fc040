@NullMarked
package io.stillwatch.laboratory.evaluate;

import org.jspecify.annotations.NullMarked;
