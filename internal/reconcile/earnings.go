package reconcile

func (r *run) earnings() {}
