@NullMarked
package io.stillwatch.laboratory;

import org.jspecify.annotations.NullMarked;
