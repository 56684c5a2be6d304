/** Correlation, area under the curve, and ridge regression. */

/** Pearson's r. */
export function pearson(xs, ys) {
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (term) => xs.reduce((total, _, i) => total + term(xs[i] - mx, ys[i] - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

/** Spearman's rho: Pearson's r of ranks, ties at their mean. */
export function spearman(xs, ys) {
  return pearson(ranks(xs), ranks(ys));
}

/** How often a value of `high` is above one of `low`; ties count half. */
export function auc(high, low) {
  const all = ranks([...high, ...low]);
  const sum = all.slice(0, high.length).reduce((a, b) => a + b, 0);
  return (sum - (high.length * (high.length - 1)) / 2) / (high.length * low.length);
}

/** Ridge regression on standardised features: intercept and coefficients for the features as they are. */
export function ridge(rows, ys, lambda) {
  const columns = rows[0].map((_, j) => rows.map((row) => row[j]));
  const means = columns.map(mean);
  const spreads = columns.map(
    (column, j) => Math.sqrt(mean(column.map((value) => (value - means[j]) ** 2))) || 1,
  );
  const scaled = rows.map((row) => row.map((value, j) => (value - means[j]) / spreads[j]));
  const level = mean(ys);
  const product = (f, g) => scaled.reduce((sum, row, i) => sum + f(row, i) * g(row, i), 0);
  const matrix = means.map((_, a) =>
    means.map(
      (_, b) =>
        product(
          (row) => row[a],
          (row) => row[b],
        ) + (a === b ? lambda : 0),
    ),
  );
  const right = means.map((_, a) =>
    product(
      (row) => row[a],
      (_, i) => ys[i] - level,
    ),
  );
  const coefficients = solve(matrix, right).map((weight, j) => weight / spreads[j]);
  const intercept = level - coefficients.reduce((sum, c, j) => sum + c * means[j], 0);
  return { intercept, coefficients };
}

/** What a fitted model says of a row. */
export function predict({ intercept, coefficients }, row) {
  return coefficients.reduce((sum, coefficient, j) => sum + coefficient * row[j], intercept);
}

/** Predictions for rows by models that have not seen their group. */
export function crossValidated(rows, ys, { groups, lambda }) {
  const predictions = [];
  for (const group of new Set(groups)) {
    const seen = rows.map((_, i) => i).filter((i) => groups[i] !== group);
    const model = ridge(
      seen.map((i) => rows[i]),
      seen.map((i) => ys[i]),
      lambda,
    );
    rows.forEach((row, i) => {
      if (groups[i] === group) predictions[i] = predict(model, row);
    });
  }
  return predictions;
}

function mean(values) {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** From 0; equal values share their mean rank. */
function ranks(values) {
  const order = values.map((value, i) => [value, i]).toSorted(([a], [b]) => a - b);
  const result = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end][0] === order[start][0]) end += 1;
    for (let k = start; k < end; k += 1) result[order[k][1]] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}

/** Gauss and Jordan, with pivots. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows.reduce(
      (best, row, k) => (k > i && Math.abs(row[i]) > Math.abs(rows[best][i]) ? k : best),
      i,
    );
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let k = 0; k < rows.length; k += 1) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      rows[k] = rows[k].map((value, j) => value - factor * rows[i][j]);
    }
  }
  return rows.map((row, i) => row.at(-1) / row[i]);
}
