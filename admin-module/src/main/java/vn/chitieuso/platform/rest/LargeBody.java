package vn.chitieuso.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method reads its body as a stream of up to so many bytes, unpacked ones where it comes as gzip. One that is longer is
 * refused, at its end if it did not say so before, and never cut.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

    long value();
}
