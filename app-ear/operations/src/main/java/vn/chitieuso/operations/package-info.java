/**
 * Commands of the data centre: they work on the database without the application, from one JAR, so that an inspector needs
 * neither the server nor anybody who runs it.
 *
 * <p>{@link vn.chitieuso.operations.Operations} is the root; each folder below is one subject. Says everything in
 * Vietnamese and in English; a script reads the exit code. A password is never an argument: arguments are seen by everybody
 * on the machine and stay in the shell's history.
 */
package vn.chitieuso.operations;
