/** Codes of the errors that this library throws or reports. */
export type DetectionErrorCode =
  | 'marks_unreadable'
  | 'marks_columns_missing'
  | 'listings_unreadable'
  | 'images_unreadable'
  | 'line_not_json'
  | 'line_not_an_object'
  | 'field_invalid'
  | 'mark_id_missing'
  | 'mark_id_double'
  | 'mark_kind_unknown'
  | 'mark_class_invalid'
  | 'mark_empty'
  | 'picture_unreadable'
  | 'picture_too_plain'
  | 'duplicates_unreadable'
  | 'reader_unavailable'
  | 'index_unreadable'
  | 'index_version'
  | 'index_of_other_marks'
  | 'index_of_other_options'
  | 'index_of_other_model'
  | 'index_too_large'
  | 'vector_invalid'
  | 'worker_unready';

/** An error with a stable code; the message is for logs and developers, the interface translates the code. */
export class DetectionError extends Error {
  readonly code: DetectionErrorCode;

  constructor(code: DetectionErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DetectionError';
    this.code = code;
  }
}
