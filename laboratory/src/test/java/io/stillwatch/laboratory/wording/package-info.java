@NullMarked
package io.stillwatch.laboratory.wording;

import org.jspecify.annotations.NullMarked;
