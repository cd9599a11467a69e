;; Compares queries with the rows of a list and keeps the best. See layout.ts for the memory.
;; After a change: npm exec -- node packages/detection/tools/make-vector-kernel.ts
(module
  ;; The bank, one for all threads (at most 2 GiB), and what belongs to one thread: lanes, queries, best rows.
  (import "env" "bank" (memory $bank 1 32768 shared))
  (import "env" "own" (memory $own 1))

  ;; Puts those of 16 rows into a ranking ($best to $last) that belong there; gives the least score in it. $row: the first.
  (func $rank (param $a v128) (param $b v128) (param $c v128) (param $d v128) (param $best i32) (param $last i32) (param $row i32)
    (result f32)
    (local $lane i32) (local $at i32) (local $from i32) (local $score f32) (local $least f32)
    (v128.store $own (i32.const 0) (local.get $a))
    (v128.store $own (i32.const 16) (local.get $b))
    (v128.store $own (i32.const 32) (local.get $c))
    (v128.store $own (i32.const 48) (local.get $d))
    (local.set $least (f32.load $own (local.get $last)))
    (loop $lanes
      (local.set $score (f32.load $own (i32.shl (local.get $lane) (i32.const 2))))
      (if (f32.gt (local.get $score) (local.get $least))
        (then
          ;; The worse ones move one place down, first eight at once.
          (local.set $at (local.get $last))
          (block $near (loop $eights
            (local.set $from (i32.sub (local.get $at) (i32.const 64)))
            (br_if $near (i32.lt_s (local.get $from) (local.get $best)))
            (br_if $near (f32.ge (f32.load $own (local.get $from)) (local.get $score)))
            (local.set $a (v128.load $own (local.get $from)))
            (local.set $b (v128.load $own offset=16 (local.get $from)))
            (local.set $c (v128.load $own offset=32 (local.get $from)))
            (local.set $d (v128.load $own offset=48 (local.get $from)))
            (v128.store $own offset=8 (local.get $from) (local.get $a))
            (v128.store $own offset=24 (local.get $from) (local.get $b))
            (v128.store $own offset=40 (local.get $from) (local.get $c))
            (v128.store $own offset=56 (local.get $from) (local.get $d))
            (local.set $at (local.get $from))
            (br $eights)))
          (block $placed (loop $down
            (br_if $placed (i32.eq (local.get $at) (local.get $best)))
            (local.set $from (i32.sub (local.get $at) (i32.const 8)))
            (br_if $placed (f32.ge (f32.load $own (local.get $from)) (local.get $score)))
            (i64.store $own (local.get $at) (i64.load $own (local.get $from)))
            (local.set $at (local.get $from))
            (br $down)))
          (f32.store $own (local.get $at) (local.get $score))
          (i32.store $own offset=4 (local.get $at) (i32.add (local.get $row) (local.get $lane)))
          (local.set $least (f32.load $own (local.get $last)))))
      (br_if $lanes (i32.lt_u (local.tee $lane (i32.add (local.get $lane) (i32.const 1))) (i32.const 16))))
    (local.get $least))

  ;; $segment: first segment of the list. $query: 7-bit bytes (0 to 127, 64 is zero). $best: $keep pairs of
  ;; (score f32, row i32), best first, filled beforehand with -Infinity. $stride: bytes of a row, a multiple of 16.
  (func (export "scan")
    (param $segment i32) (param $query i32) (param $best i32) (param $keep i32) (param $stride i32)
    (local $end i32) (local $last i32) (local $block i32) (local $used i32) (local $vectors i32) (local $q i32)
    (local $columns i32) (local $leasts v128) (local $x v128)
    ;; Two sums for each four rows: one alone would wait for its own last addition.
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $a1 v128) (local $b1 v128) (local $c1 v128) (local $d1 v128)

    (local.set $end (i32.add (local.get $query) (local.get $stride)))
    (local.set $last (i32.add (local.get $best) (i32.shl (i32.sub (local.get $keep) (i32.const 1)) (i32.const 3))))
    (local.set $leasts (v128.load32_splat $own (local.get $last)))

    (block $over (loop $segments
      (br_if $over (i32.eqz (local.get $segment)))
      (local.set $vectors (i32.add (local.get $segment) (i32.const 1344)))
      (local.set $columns (local.get $segment))
      ;; A list's last segment is half empty: blocks without a row are left out.
      (local.set $used (i32.shr_u (i32.add (i32.load $bank offset=4 (local.get $segment)) (i32.const 15)) (i32.const 4)))
      (local.set $block (i32.const 0))
      (loop $blocks
        (local.set $a (v128.const i32x4 0 0 0 0)) (local.set $a1 (v128.const i32x4 0 0 0 0)) (local.set $b (v128.const i32x4 0 0 0 0)) (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0)) (local.set $c1 (v128.const i32x4 0 0 0 0)) (local.set $d (v128.const i32x4 0 0 0 0)) (local.set $d1 (v128.const i32x4 0 0 0 0))
        (local.set $q (local.get $query))
        ;; 16 bytes of each of the 16 rows a turn.
        (loop $bytes
          (local.set $x (v128.load32_splat $own (local.get $q)))
          (local.set $a (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank (local.get $vectors)) (local.get $x) (local.get $a)))
          (local.set $b (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=16 (local.get $vectors)) (local.get $x) (local.get $b)))
          (local.set $c (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=32 (local.get $vectors)) (local.get $x) (local.get $c)))
          (local.set $d (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=48 (local.get $vectors)) (local.get $x) (local.get $d)))
          (local.set $x (v128.load32_splat $own offset=4 (local.get $q)))
          (local.set $a1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=64 (local.get $vectors)) (local.get $x) (local.get $a1)))
          (local.set $b1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=80 (local.get $vectors)) (local.get $x) (local.get $b1)))
          (local.set $c1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=96 (local.get $vectors)) (local.get $x) (local.get $c1)))
          (local.set $d1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=112 (local.get $vectors)) (local.get $x) (local.get $d1)))
          (local.set $x (v128.load32_splat $own offset=8 (local.get $q)))
          (local.set $a (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=128 (local.get $vectors)) (local.get $x) (local.get $a)))
          (local.set $b (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=144 (local.get $vectors)) (local.get $x) (local.get $b)))
          (local.set $c (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=160 (local.get $vectors)) (local.get $x) (local.get $c)))
          (local.set $d (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=176 (local.get $vectors)) (local.get $x) (local.get $d)))
          (local.set $x (v128.load32_splat $own offset=12 (local.get $q)))
          (local.set $a1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=192 (local.get $vectors)) (local.get $x) (local.get $a1)))
          (local.set $b1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=208 (local.get $vectors)) (local.get $x) (local.get $b1)))
          (local.set $c1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=224 (local.get $vectors)) (local.get $x) (local.get $c1)))
          (local.set $d1 (i32x4.relaxed_dot_i8x16_i7x16_add_s (v128.load $bank offset=240 (local.get $vectors)) (local.get $x) (local.get $d1)))
          (local.set $vectors (i32.add (local.get $vectors) (i32.const 256)))
          (br_if $bytes (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 16))) (local.get $end))))

        ;; score = scale * sum + bias, four rows at once; $a to $d hold scores from here on.
        (local.set $a (f32x4.add (v128.load $bank offset=320 (local.get $columns)) (f32x4.mul (v128.load $bank offset=64 (local.get $columns)) (f32x4.convert_i32x4_s (i32x4.add (local.get $a) (local.get $a1))))))
        (local.set $b (f32x4.add (v128.load $bank offset=336 (local.get $columns)) (f32x4.mul (v128.load $bank offset=80 (local.get $columns)) (f32x4.convert_i32x4_s (i32x4.add (local.get $b) (local.get $b1))))))
        (local.set $c (f32x4.add (v128.load $bank offset=352 (local.get $columns)) (f32x4.mul (v128.load $bank offset=96 (local.get $columns)) (f32x4.convert_i32x4_s (i32x4.add (local.get $c) (local.get $c1))))))
        (local.set $d (f32x4.add (v128.load $bank offset=368 (local.get $columns)) (f32x4.mul (v128.load $bank offset=112 (local.get $columns)) (f32x4.convert_i32x4_s (i32x4.add (local.get $d) (local.get $d1))))))
        (if (v128.any_true (v128.or
              (v128.or (f32x4.gt (local.get $a) (local.get $leasts)) (f32x4.gt (local.get $b) (local.get $leasts)))
              (v128.or (f32x4.gt (local.get $c) (local.get $leasts)) (f32x4.gt (local.get $d) (local.get $leasts)))))
          (then (local.set $leasts (f32x4.splat (call $rank
            (local.get $a) (local.get $b) (local.get $c) (local.get $d) (local.get $best) (local.get $last)
            (i32.add (local.get $segment) (i32.shl (local.get $block) (i32.const 4))))))))
        (local.set $columns (i32.add (local.get $columns) (i32.const 64)))
        (br_if $blocks (i32.lt_u (local.tee $block (i32.add (local.get $block) (i32.const 1))) (local.get $used))))
      (local.set $segment (i32.load $bank (local.get $segment)))
      (br $segments)))))
