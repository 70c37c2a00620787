/**
 * People, their roles at units, and how they get in. Root is {@link vn.chitieuso.admin.account.Account}. What a role may do
 * is declared beside the thing it is done to, as constants of {@link vn.chitieuso.admin.account.Right}, and told to the
 * matrix by a {@link vn.chitieuso.admin.account.RightsSource}; whether somebody may do it at a unit is asked of
 * {@link vn.chitieuso.admin.account.CurrentUser}, in services only. Between the right password and being inside lie
 * {@link vn.chitieuso.admin.account.EntranceStep}s. May use orgunit and setting; what others should know of an account is
 * an {@link vn.chitieuso.admin.account.AccountEvent}.
 */
package vn.chitieuso.admin.account;
