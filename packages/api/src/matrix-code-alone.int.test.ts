import { describeMatrix } from "./testing/describe-matrix.ts";

// Lock 2 is off for every role: what is refused here is refused by policies and by queries that name the organisation.
describeMatrix("the matrix, with row level security open", { rowSecurity: false });
